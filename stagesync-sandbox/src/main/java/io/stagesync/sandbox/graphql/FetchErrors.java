package io.stagesync.sandbox.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a resolver throws into errors; what has no code is Prisma's {@code Whoops} (2.7). */
final class FetchErrors implements DataFetcherExceptionHandler {
    static final String CODE = "code";
    static final String INTERNAL =
            "Whoops. Looks like an internal server error. Search your server logs for request ID: ";

    private static final Logger LOG = LoggerFactory.getLogger(FetchErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = parameters.getException();
        if (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .errorType(ErrorType.DataFetchingException)
                .location(parameters.getSourceLocation())
                .path(parameters.getPath());
        GraphQLError built;
        if (cause instanceof ApiError api) {
            built = error.message("%s", api.text())
                    .extensions(Map.of(CODE, api.code()))
                    .build();
        } else {
            LOG.warn("Cannot resolve {}", parameters.getPath(), cause);
            built = error.message("%s", INTERNAL).build();
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(built).build());
    }
}
