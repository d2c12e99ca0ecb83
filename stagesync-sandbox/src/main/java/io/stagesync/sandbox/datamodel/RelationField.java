package io.stagesync.sandbox.datamodel;

import java.util.Optional;

/**
 * One visible end of a relation.
 *
 * @param name the field's name in its model
 * @param target the model it points at
 * @param list whether it is a to-many end
 * @param required whether a node must have it (to-one ends only)
 * @param relation the name of the relation, as in the join table ({@code DestinationToHotel})
 * @param inverse the field at the other end, absent for a one-way relation
 */
public record RelationField(
        String name, String target, boolean list, boolean required, String relation, Optional<String> inverse) {}
