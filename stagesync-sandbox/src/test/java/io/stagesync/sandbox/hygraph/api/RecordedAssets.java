package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins files without ever delivering them. */
final class RecordedAssets implements AssetActions {
    private final List<String> begun = new ArrayList<>();

    /** What was begun, in words. */
    List<String> begun() {
        return begun;
    }

    @Override
    public Begun fetch(Link asset, Optional<String> locale, String address) {
        begun.add("fetch " + locale.orElse("base") + " " + address);
        return new Begun("handle" + begun.size(), Optional.empty(), Map.of());
    }

    @Override
    public Begun expect(Link asset, Optional<String> locale) {
        begun.add("expect " + locale.orElse("base"));
        return new Begun(
                "handle" + begun.size(),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Map.of(
                        "url",
                        "http://store.test/form",
                        "key",
                        "k",
                        "date",
                        "d",
                        "signature",
                        "s",
                        "algorithm",
                        "a",
                        "policy",
                        "p",
                        "credential",
                        "c"));
    }

    @Override
    public String url(String handle, Map<String, @Nullable Object> transformation) {
        return "http://files.test/" + (transformation.isEmpty() ? "" : "changed/") + handle;
    }
}
