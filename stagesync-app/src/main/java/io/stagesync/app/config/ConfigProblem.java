package io.stagesync.app.config;

/** Something that must be changed in the configuration before it can be used: where, what and why, what to do. */
record ConfigProblem(Position position, String message) implements Comparable<ConfigProblem> {
    @Override
    public int compareTo(ConfigProblem other) {
        int byPosition = position.compareTo(other.position);
        return byPosition != 0 ? byPosition : message.compareTo(other.message);
    }
}
