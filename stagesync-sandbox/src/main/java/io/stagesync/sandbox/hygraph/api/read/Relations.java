package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.NotAllowed;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a field of an item leads to. A stage shows only the targets that it has itself, and those without a requested
 * locale are left out (hygraph.md 3.4, 4.7).
 */
public final class Relations {
    private Relations() {}

    /** The documents, components or variants in a field, as a view shows them. */
    public static List<Item> targets(Item item, EntityField field, View view) {
        return field.kind() == FieldKind.RELATION ? documents(item, field, view) : parts(item, field, view);
    }

    private static List<Item> documents(Item item, EntityField field, View view) {
        List<Link> links = links(item, field);
        List<Item> shown = new ArrayList<>(links.size());
        for (Link link : links) {
            see(link, view).ifPresent(shown::add);
        }
        return shown;
    }

    /** A document as a view shows it; fails with {@link NotAllowed} if it may not be read. */
    public static Optional<Item> see(Link link, View view) {
        if (!view.session().permissions().may("read", link.type(), view.stage())) {
            throw new NotAllowed();
        }
        return view.session().read(reader -> reader.find(view.stage(), link)).flatMap(view::see);
    }

    /** The links of a relation, on the side that does not own them too. */
    public static List<Link> links(Item item, EntityField field) {
        if (field.owner()) {
            return Item.links(item.value(field));
        }
        return field.reverse()
                .map(side -> item.view()
                        .session()
                        .read(reader -> reader.referrers(
                                item.view().stage(),
                                item.link(),
                                Project.reverseType(side),
                                Project.reverseField(side))))
                .orElse(List.of());
    }

    private static List<Item> parts(Item item, EntityField field, View view) {
        List<Instance> instances = Item.instances(item.value(field));
        List<Item> shown = new ArrayList<>(instances.size());
        for (Instance instance : instances) {
            view.see(item.document(), instance).ifPresent(shown::add);
        }
        return shown;
    }
}
