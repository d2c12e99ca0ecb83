package io.stagesync.sandbox.hygraph.access;

import io.stagesync.sandbox.hygraph.api.Permissions;
import java.util.List;
import java.util.Optional;

/**
 * A permanent auth token (hygraph.md 1.2).
 *
 * @param name how the environment finds it; its id is made of it, so that a clone's has the same
 * @param grants what it allows, each by itself
 * @param defaultStage the stage that is meant where a request names none
 */
public record AccessToken(String name, List<Grant> grants, Optional<String> defaultStage) implements Permissions {
    public AccessToken {
        grants = List.copyOf(grants);
    }

    public static AccessToken of(String name, Grant... grants) {
        return new AccessToken(name, List.of(grants), Optional.empty());
    }

    public AccessToken withDefaultStage(String stage) {
        return new AccessToken(name, grants, Optional.of(stage));
    }

    @Override
    public boolean may(String action, String model, String stage) {
        return grants.stream().anyMatch(grant -> grant.allows(action, model, stage));
    }
}
