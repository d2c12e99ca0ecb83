package io.stagesync.app.demo;

import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;

/** Tells the user what the demo does. */
public interface Narrator {
    /** A line. */
    void say(Ink ink, String line);

    /** A plan for people to read. */
    void show(RunFile run);
}
