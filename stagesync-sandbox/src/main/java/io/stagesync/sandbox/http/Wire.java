package io.stagesync.sandbox.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The two ends of a request as the web server gives them. */
final class Wire {
    private static final int STEPS_PER_SECOND = 10;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Wire(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    HttpCall read() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return new HttpCall(
                request.getMethod(),
                FormText.decode(request.getRequestURI().replace("+", "%2B")),
                FormText.parse(request.getQueryString()),
                headers,
                new HttpCall.Body(request.getInputStream().readAllBytes()));
    }

    void send(HttpAnswer answer) throws IOException {
        head(answer);
        if (!request.getMethod().equals("HEAD") && answer.status() != 304) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** Promises the whole body, sends the beginning of it, and closes the connection. */
    void cutShort(HttpAnswer answer, int bytes) throws IOException {
        head(answer);
        response.getOutputStream().write(answer.body(), 0, Math.min(bytes, answer.body().length));
        response.flushBuffer();
        drop();
    }

    /** Sends the body ten times a second, a little each time. */
    void trickle(HttpAnswer answer, int bytesPerSecond) throws IOException {
        head(answer);
        int step = Math.max(1, bytesPerSecond / STEPS_PER_SECOND);
        byte[] body = answer.body();
        for (int from = 0; from < body.length; from += step) {
            response.getOutputStream().write(body, from, Math.min(step, body.length - from));
            response.flushBuffer();
            try {
                Thread.sleep(1000 / STEPS_PER_SECOND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Closes the connection without a further word. */
    void drop() {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private void head(HttpAnswer answer) {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        if (answer.status() != 304) {
            response.setContentLength(answer.body().length);
        }
        answer.headers().forEach(response::setHeader);
    }
}
