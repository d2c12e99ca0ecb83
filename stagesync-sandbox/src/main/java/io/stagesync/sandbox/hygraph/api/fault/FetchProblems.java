package io.stagesync.sandbox.hygraph.api.fault;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what stops a field into problems. */
public final class FetchProblems implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FetchProblems.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = parameters.getException();
        if (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .errorType(ErrorType.DataFetchingException)
                .path(parameters.getPath());
        if (cause instanceof Refusal refusal) {
            error.message("%s", refusal.text()).extensions(Map.of(Problem.CAUSE, refusal));
        } else {
            LOG.warn("Cannot answer {}", parameters.getPath(), cause);
            error.message("%s", "internal server error");
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }

    /** The problem in an error of graphql-java; empty for one that is about the variables. */
    public static Optional<Problem> problem(GraphQLError error) {
        List<Object> path = error.getPath() == null ? List.of() : error.getPath();
        if (refusal(error) instanceof Refusal refusal) {
            return Optional.of(Problem.of(refusal, path));
        }
        if (error.getErrorType() == ErrorType.NullValueInNonNullableField) {
            return Optional.of(new Problem("must not be null", path, Map.of(), 200, false));
        }
        if (error.getErrorType() == ErrorType.DataFetchingException) {
            return Optional.of(new Problem(error.getMessage(), path, Map.of(), 500, true));
        }
        return Optional.empty();
    }

    private static @Nullable Object refusal(GraphQLError error) {
        return error.getExtensions() == null ? null : error.getExtensions().get(Problem.CAUSE);
    }
}
