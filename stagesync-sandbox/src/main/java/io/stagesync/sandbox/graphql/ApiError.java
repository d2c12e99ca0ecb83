package io.stagesync.sandbox.graphql;

/** An error with one of Prisma's codes and wordings (2.7). */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private ApiError(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    static ApiError valueTooLong(String field) {
        return new ApiError(3007, "Value for field " + field + " is too long.");
    }

    static ApiError uniqueViolation(String model, String field) {
        return new ApiError(
                3010, "A unique constraint would be violated on " + model + ". Details: Field name = " + field);
    }

    static ApiError firstWithLast() {
        return new ApiError(
                3014,
                "Including a value for both first and last is not supported. See the spec for a discussion of why"
                        + " https://facebook.github.io/relay/graphql/connections.htm#sec-Pagination-algorithm");
    }

    public static ApiError tokenInvalid() {
        return new ApiError(
                3015,
                "Your token is invalid. It might have expired or you might be using a token from a different project.");
    }

    public static ApiError projectNotFound(String project) {
        return new ApiError(3016, "Project not found: '" + project + "'");
    }

    static ApiError requiredSetToNull() {
        return new ApiError(
                3020,
                "You are trying to set a required field to null. If you are using GraphQL arguments, make sure that you"
                        + " specify a value for all arguments. Fieldname if known: ");
    }

    static ApiError negativeFirst() {
        return new ApiError(3026, "The 'first' argument must be non negative");
    }

    static ApiError negativeLast() {
        return new ApiError(3027, "The 'last' argument must be non negative");
    }

    static ApiError negativeSkip() {
        return new ApiError(3028, "The 'skip' argument must be non negative");
    }

    static ApiError relationIsRequired(String field, String model) {
        return new ApiError(
                3032,
                "The field '" + field + "' on type '" + model
                        + "' is required. Performing this mutation would violate that constraint");
    }

    static ApiError toManyFilterIsNull(String field) {
        return new ApiError(3033, "The field '" + field + "' is a toMany relation. This cannot be filtered by null.");
    }

    static ApiError nullIsInvalid(String field, String model) {
        return new ApiError(3036, "The input value null was not valid for field " + field + " of type " + model + ".");
    }

    static ApiError nodeNotFound(NodeKey key) {
        return new ApiError(
                3039,
                "No Node for the model " + key.model() + " with value " + key.shown() + " for " + key.field()
                        + " found.");
    }

    static ApiError invalidWhere(String model) {
        return new ApiError(3040, "You provided an invalid argument for the where selector on " + model + ".");
    }

    static ApiError notConnected(String relation, String parent, String parentId, String child) {
        return new ApiError(
                3041,
                "The relation " + relation + " has no node for the model " + parent + " with the value '" + parentId
                        + "' for the field 'id' connected to a node for the model " + child
                        + " on your mutation path.");
    }

    static ApiError notConnected(String relation, String parent, NodeKey child) {
        return new ApiError(
                3041,
                "The relation " + relation + " has no node for the model " + parent
                        + " connected to a Node for the model " + child.model() + " with the value '" + child.shown()
                        + "' for the field '" + child.field() + "' on your mutation path.");
    }

    static ApiError requiredRelationViolated(String relation, String a, String b) {
        return new ApiError(
                3042,
                "The change you are trying to make would violate the required relation '" + relation + "' between " + a
                        + " and " + b);
    }
}
