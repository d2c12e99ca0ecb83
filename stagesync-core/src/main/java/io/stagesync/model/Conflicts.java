package io.stagesync.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of edits at the destination.
 *
 * @param policies by {@code Model.field}, by {@code Model}, and under the empty name for all others; the closest holds
 */
public record Conflicts(Map<String, ConflictPolicy> policies) {
    /**
     * Where nothing is said: what both stages changed stops the plan, what only the destination changed becomes what the
     * source has, and the plan says so.
     */
    public static final Conflicts DEFAULT = new Conflicts(Map.of());

    public Conflicts {
        policies = Map.copyOf(policies);
    }

    /** The same with another policy where none is named for a model or field. */
    public Conflicts otherwise(ConflictPolicy policy) {
        Map<String, ConflictPolicy> changed = new HashMap<>(policies);
        changed.put("", policy);
        return new Conflicts(changed);
    }

    /** The models that are named. */
    public Set<String> models() {
        return policies.keySet().stream()
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    /**
     * Refuses a field that nobody has: a name that was mistyped would protect nothing.
     *
     * @throws UsageException when there is one
     */
    public void check(ContentSchema destination) {
        for (String name : policies.keySet()) {
            String[] parts = name.split("\\.", 2);
            Optional<ContentModel> model = destination.model(parts[0]);
            if (parts.length == 2
                    && model.isPresent()
                    && model.get().field(parts[1]).isEmpty()) {
                throw new UsageException("Unknown field " + name + " in the rules for conflicts. It has: "
                        + model.get().fields().stream().map(Field::name).collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    /** The policy for an entry as a whole. */
    public Optional<ConflictPolicy> of(String model) {
        return Optional.ofNullable(policies.get(model)).or(() -> Optional.ofNullable(policies.get("")));
    }

    /** The policy for a field. */
    public Optional<ConflictPolicy> of(String model, String field) {
        return Optional.ofNullable(policies.get(model + "." + field)).or(() -> of(model));
    }
}
