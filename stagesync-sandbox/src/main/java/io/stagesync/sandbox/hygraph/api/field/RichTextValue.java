package io.stagesync.sandbox.hygraph.api.field;

import io.stagesync.sandbox.hygraph.api.read.View;
import java.util.Map;

/** A rich text while it is read. */
record RichTextValue(Map<?, ?> ast, View view) {}
