package io.stagesync.sandbox.hygraph.api.read;

import java.time.Instant;
import java.util.Map;

/** The one user of an environment: the permanent auth token, which wrote everything. */
public final class TokenUser {
    /** The type that users have in every schema that has any. */
    public static final String TYPE = "User";

    public static final String ID = "cl0sandboxtoken00000000000";

    /** Its fields, with instants as they are. */
    public static final Map<String, Object> VALUES = Map.of(
            "id",
            ID,
            "name",
            "StageSync sandbox",
            "kind",
            "PAT",
            "isActive",
            true,
            "createdAt",
            Instant.EPOCH,
            "updatedAt",
            Instant.EPOCH,
            "publishedAt",
            Instant.EPOCH);

    private final View view;

    public TokenUser(View view) {
        this.view = view;
    }

    public View view() {
        return view;
    }
}
