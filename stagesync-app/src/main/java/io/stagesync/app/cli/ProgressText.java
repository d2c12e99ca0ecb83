package io.stagesync.app.cli;

import io.stagesync.Progress.Step;

/** What the steps are called. */
final class ProgressText {
    private ProgressText() {}

    static String of(Step step) {
        return switch (step) {
            case READ_SOURCE -> "Read source";
            case READ_DESTINATION -> "Read destination";
            case COMPARE -> "Compare";
            case ASSETS -> "Write assets";
            case ENTRIES -> "Write entries";
            case RELATIONS -> "Write relations";
            case PUBLICATION -> "Publish";
            case DELETIONS -> "Delete";
            case VERIFY -> "Read back";
        };
    }
}
