package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stages a server has at the moment. Safe for several threads. */
public final class Stages {
    private final List<StageService> stages = new CopyOnWriteArrayList<>();

    /** A file and the stage whose bucket holds it. */
    record Delivered(StageService stage, StoredFile file) {}

    public void add(StageService stage) {
        stages.add(stage);
    }

    public void remove(String projectId, String name) {
        stages.removeIf(s -> s.projectId().equals(projectId) && s.name().equals(name));
    }

    List<StageService> all() {
        return List.copyOf(stages);
    }

    Optional<StageService> find(String projectId, String name) {
        return stages.stream()
                .filter(s -> s.projectId().equals(projectId) && s.name().equals(name))
                .findFirst();
    }

    /** The stage at {@code /v1/<project>/<stage>}. */
    public Optional<StageService> at(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 4 && parts[1].equals("v1") ? find(parts[2], parts[3]) : Optional.empty();
    }

    Optional<StageService> byAssetKey(String key) {
        return stages.stream().filter(s -> s.assetKey().equals(key)).findFirst();
    }

    Optional<Delivered> file(String handle) {
        return stages.stream()
                .flatMap(s -> s.files().bucket().find(handle).stream().map(f -> new Delivered(s, f)))
                .findFirst();
    }
}
