package io.stagesync.report;

import io.stagesync.journal.RunFile;

/** The forms in which a run can be read. */
public enum ReportFormat {
    /** For the terminal: without colour, with the usual number of entries listed. */
    TEXT(".txt") {
        @Override
        public void write(RunFile run, Appendable target) {
            new TextReport(Paint.PLAIN, TextReport.USUAL).write(run, target);
        }
    };

    private final String suffix;

    ReportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of its files end. */
    public String suffix() {
        return suffix;
    }

    /**
     * Writes the report of a run, a page of changes at a time.
     *
     * @throws io.stagesync.model.UsageException when the target cannot be written
     */
    public abstract void write(RunFile run, Appendable target);
}
