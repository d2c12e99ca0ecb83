package io.stagesync.sandbox.bulk;

import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ends a call before anything is stored: one element, or the call itself, could not be understood at all (4.1). */
final class CallError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient OptionalInt code;

    private CallError(String message, OptionalInt code) {
        super(message);
        this.code = code;
    }

    CallError(String message) {
        this(message, OptionalInt.empty());
    }

    static CallError coded(String message, int code) {
        return new CallError(message, OptionalInt.of(code));
    }

    /** Play's complaint about JSON of the wrong shape. */
    static CallError wrongJson() {
        return new CallError("JsError.get");
    }

    /** Status 500, or 200 for an error with a code. */
    BulkAnswer answer(String requestId) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode error = body.putArray("errors").addObject();
        error.put("message", getMessage());
        code.ifPresent(number -> error.put("code", number));
        error.put("requestId", requestId);
        return new BulkAnswer(code.isPresent() ? 200 : 500, JSON.writeValueAsString(body));
    }
}
