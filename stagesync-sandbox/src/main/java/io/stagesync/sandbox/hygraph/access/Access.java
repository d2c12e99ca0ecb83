package io.stagesync.sandbox.hygraph.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The tokens of one environment, which are good for that alone (hygraph.md 1.2). */
public final class Access {
    /** Whoever calls without a token, where the environment allows that. */
    private static final String ANONYMOUS = "";

    private final String audience;
    private final List<AccessToken> tokens;
    private final Map<String, AccessToken> byValue = new LinkedHashMap<>();
    private final List<Grant> open;

    /**
     * Opens an environment to its tokens.
     *
     * @param audience names the environment among all others
     * @param open what needs no token
     */
    public Access(String audience, List<AccessToken> tokens, List<Grant> open) {
        this.audience = audience;
        this.tokens = new ArrayList<>(tokens);
        this.open = List.copyOf(open);
        tokens.forEach(token -> byValue.put(Jwt.of(audience, token.name()), token));
    }

    /** Whether an {@code Authorization} header holds what could be a token. */
    public static boolean isWellFormed(String header) {
        return isBearer(header) && Jwt.isWellFormed(bearer(header));
    }

    /**
     * Who a caller is.
     *
     * @param header {@code Authorization}
     * @return empty if nobody known
     */
    public Optional<AccessToken> identify(Optional<String> header) {
        if (header.isEmpty()) {
            return open.isEmpty() ? Optional.empty() : Optional.of(new AccessToken(ANONYMOUS, open, Optional.empty()));
        }
        return header.filter(Access::isBearer).map(h -> byValue.get(bearer(h)));
    }

    /** The token with a name, as a client sends it. */
    public String value(String name) {
        return tokens.stream()
                .filter(t -> t.name().equals(name))
                .map(t -> Jwt.of(audience, t.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No token named '" + name + "'"));
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static String bearer(String header) {
        return header.substring(7).strip();
    }
}
