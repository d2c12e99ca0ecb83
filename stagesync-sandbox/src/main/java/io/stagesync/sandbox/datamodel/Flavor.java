package io.stagesync.sandbox.datamodel;

/** Whose rules complete a bare datamodel. */
public enum Flavor {
    /**
     * Adds {@code id createdAt updatedAt status} to every type, an {@code Asset} type, and a back relation named
     * {@code <field><Model>} for every asset field (graphcms-v1 2.5).
     */
    GRAPHCMS,
    /** Adds nothing; every type must have an {@code id}. */
    PRISMA
}
