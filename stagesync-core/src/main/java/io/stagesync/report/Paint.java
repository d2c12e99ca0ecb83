package io.stagesync.report;

/** Gives text its colour. The text itself stays what it is, so a report without colour says the same. */
public interface Paint {
    /** For files, pipes and terminals without colour. */
    Paint PLAIN = (ink, text) -> text;

    /** The sixteen colours that every terminal has, so that its own theme decides how they look. */
    Paint ANSI = (ink, text) -> text.isEmpty() ? text : "\u001b[" + ansiCode(ink) + "m" + text + "\u001b[0m";

    String paint(Ink ink, String text);

    private static String ansiCode(Ink ink) {
        return switch (ink) {
            case TITLE -> "1";
            case ADDED, SUCCESS -> "32";
            case CHANGED, WARNING -> "33";
            case REMOVED -> "31";
            case FAILURE -> "1;31";
            case QUIET -> "2";
        };
    }
}
