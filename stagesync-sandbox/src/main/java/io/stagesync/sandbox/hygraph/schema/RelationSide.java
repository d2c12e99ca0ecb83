package io.stagesync.sandbox.hygraph.schema;

/** A relation field with the type that has it. */
record RelationSide(String type, EntityField field) {
    String name() {
        return type + "." + field.name();
    }

    boolean isUnion() {
        return field.members().size() > 1;
    }
}
