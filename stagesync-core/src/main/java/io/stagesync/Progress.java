package io.stagesync;

/** Is told how far a run is. Called from several threads; must return at once. */
public interface Progress {
    /** The parts of a run that take time. */
    enum Step {
        READ_SOURCE,
        READ_DESTINATION,
        COMPARE,
        ASSETS,
        ENTRIES,
        RELATIONS,
        PUBLICATION,
        DELETIONS,
        VERIFY
    }

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Step step, long total) {}

        @Override
        public void advance(Step step, long by) {}

        @Override
        public void end(Step step) {}

        @Override
        public void note(String line) {}
    };

    /**
     * A step begins.
     *
     * @param total how many entries or changes it has; negative when that is not known beforehand
     */
    void begin(Step step, long total);

    void advance(Step step, long by);

    void end(Step step);

    /** Something that the person should know. */
    void note(String line);
}
