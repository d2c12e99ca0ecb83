package io.stagesync.sandbox.http;

import java.util.List;

/** What a GET shows: the origin has a playground there, this says what the server is. */
final class WelcomePage {
    private WelcomePage() {}

    static String of(List<StageService> stages, List<Wing> wings) {
        StringBuilder list = new StringBuilder();
        for (StageService stage : stages) {
            list.append("<li><code>POST ")
                    .append(escape(stage.path()))
                    .append("</code> and <code>/import</code>, <code>/export</code></li>");
        }
        for (Wing wing : wings) {
            for (String path : wing.paths()) {
                list.append("<li><code>POST ").append(escape(path)).append("</code></li>");
            }
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>StageSync sandbox</title></head>
                <body>
                <h1>StageSync sandbox</h1>
                <p>This server stands in for GraphCMS v1 and for Hygraph. It has these stages and environments:</p>
                <ul>%s</ul>
                <p>Send GraphQL as JSON: <code>{"query": "{ assets { id } }"}</code>
                with <code>Content-Type: application/json</code>.</p>
                </body>
                </html>
                """.formatted(list);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
