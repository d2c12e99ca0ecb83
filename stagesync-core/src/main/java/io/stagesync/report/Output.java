package io.stagesync.report;

import io.stagesync.model.UsageException;
import java.io.IOException;

/** Where a report goes; turns trouble with it into words for the user. */
final class Output {
    private final Appendable target;

    Output(Appendable target) {
        this.target = target;
    }

    Output print(String text) {
        try {
            target.append(text);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write the report: " + e.getMessage() + ". Check that the disk is not full.", e);
        }
        return this;
    }

    Output line(String text) {
        return print(text.stripTrailing()).print("\n");
    }

    Output line() {
        return print("\n");
    }
}
