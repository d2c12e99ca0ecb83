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
    },
    /** For programs: complete and versioned. */
    JSON(".json") {
        @Override
        public void write(RunFile run, Appendable target) {
            new JsonReport(run, new Output(target)).write();
        }
    },
    /** One page for a browser, with the pictures linked where they are. */
    HTML(".html") {
        @Override
        public void write(RunFile run, Appendable target) {
            new HtmlReport(Pictures.LINKED).write(run, target);
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
