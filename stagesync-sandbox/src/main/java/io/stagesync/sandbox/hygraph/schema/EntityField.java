package io.stagesync.sandbox.hygraph.schema;

import java.util.List;
import java.util.Optional;

/**
 * A field of a model, a component or a variant.
 *
 * @param name as in the API
 * @param kind how it is read and written
 * @param list whether it holds many; their order is content
 * @param required whether a creation must give it
 * @param unique whether no two documents of the type may share its value
 * @param localized whether each localization has its own value
 * @param readable whether the output type has it; hidden reverse sides of relations are only in the inputs
 * @param valueType the named type of its values in the API's output, for example the enum
 * @param members the types that a relation, component or variants field may hold, in schema order; of a rich text, the
 *     types that may be embedded; empty for others
 * @param reverse for a relation that both types show (or whose other side is hidden): {@code Type.field} of the other
 *     side; where a union has several, the first
 * @param owner for a relation: whether this side holds the links; the other side is worked out from it. A union owns its
 *     links, since only it has the order of links to several types
 */
public record EntityField(
        String name,
        FieldKind kind,
        boolean list,
        boolean required,
        boolean unique,
        boolean localized,
        boolean readable,
        String valueType,
        List<String> members,
        Optional<String> reverse,
        boolean owner) {
    public EntityField {
        members = List.copyOf(members);
    }
}
