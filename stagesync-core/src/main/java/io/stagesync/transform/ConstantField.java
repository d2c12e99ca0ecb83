package io.stagesync.transform;

import io.stagesync.model.Value;

/**
 * A transformation that brings a value of the configuration into a field. The source need not have the field, so only the
 * destination knows its type: whether {@code SOLD} is a text or a value of an enum.
 */
public interface ConstantField extends Transformation {
    String field();

    Value value();
}
