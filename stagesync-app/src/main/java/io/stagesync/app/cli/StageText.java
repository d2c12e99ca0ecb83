package io.stagesync.app.cli;

import tools.jackson.core.JsonGenerator;

/** How to reach a local stage. */
interface StageText {
    String name();

    /** For the screen, without a line break at the end. */
    String lines();

    /** Its part of a configuration, below its name. */
    String settings();

    /** The properties of its JSON object. */
    void write(JsonGenerator json);
}
