package io.stagesync.report;

/**
 * Writes HTML that is escaped by construction: text and attribute values can only be given as values, so content cannot
 * become markup. Where an address goes, a {@link WebAddress} is asked for.
 */
final class Html {
    private final Output out;

    Html(Output out) {
        this.out = out;
    }

    /** Markup of ours, never content. */
    Html raw(String markup) {
        out.print(markup);
        return this;
    }

    Html text(String text) {
        out.print(escape(text));
        return this;
    }

    /** Opens an element of a class; an empty class for none. */
    Html open(String element, String cssClass) {
        out.print("<" + element);
        if (!cssClass.isEmpty()) {
            out.print(" class=\"" + escape(cssClass) + "\"");
        }
        out.print(">");
        return this;
    }

    Html close(String element) {
        out.print("</" + element + ">");
        return this;
    }

    /** A whole element with text in it. */
    Html element(String element, String cssClass, String text) {
        return open(element, cssClass).text(text).close(element);
    }

    /** An image that is loaded only when it comes into view, without telling where from. */
    Html image(String cssClass, WebAddress address, String description) {
        out.print("<img loading=\"lazy\" referrerpolicy=\"no-referrer\" class=\"" + escape(cssClass) + "\" src=\""
                + escape(address.text()) + "\" alt=\"" + escape(description) + "\">");
        return this;
    }

    /** An image that the page carries, from {@link PictureType#dataAddress}. */
    Html carriedImage(String cssClass, String dataAddress, String description) {
        out.print("<img class=\"" + escape(cssClass) + "\" src=\"" + escape(dataAddress) + "\" alt=\""
                + escape(description) + "\">");
        return this;
    }

    Html link(WebAddress address) {
        out.print("<a href=\"" + escape(address.text()) + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                + escape(address.text()) + "</a>");
        return this;
    }

    Html line() {
        out.line();
        return this;
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                case '\t' -> safe.append(' ');
                default -> safe.append(isShown(character) ? character : '\ufffd');
            }
        }
        return safe.toString();
    }

    /** Leaves out control characters and those that turn the direction of the text around them. */
    private static boolean isShown(char character) {
        int type = Character.getType(character);
        boolean turns =
                (character >= '\u202a' && character <= '\u202e') || (character >= '\u2066' && character <= '\u2069');
        return type != Character.CONTROL && !turns;
    }
}
