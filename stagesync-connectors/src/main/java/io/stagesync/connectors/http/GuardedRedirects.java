package io.stagesync.connectors.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Follows redirects, and asks before each step whether files may be fetched from there. */
public final class GuardedRedirects implements Interceptor {
    private static final int MOST_REDIRECTS = 5;

    private final FileHosts hosts;

    GuardedRedirects(FileHosts hosts) {
        this.hosts = hosts;
    }

    /** An address leads where no file may be fetched from. */
    public static final class ForbiddenAddressException extends IOException {
        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<String> objection = hosts.objection(request.url().toString());
            if (objection.isPresent()) {
                throw new ForbiddenAddressException(objection.get());
            }
            Response response = chain.proceed(request);
            String location = response.header("Location");
            if (!response.isRedirect() || location == null) {
                return response;
            }
            response.close();
            HttpUrl next = request.url().resolve(location);
            if (next == null) {
                throw new ForbiddenAddressException(
                        "'" + FileHosts.shortened(location) + "' is no http or https address");
            }
            request = request.newBuilder().url(next).build();
        }
        throw new ForbiddenAddressException("the file " + chain.request().url() + " is behind too many redirects");
    }
}
