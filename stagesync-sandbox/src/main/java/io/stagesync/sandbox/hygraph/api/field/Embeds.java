package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Relations;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code references}: the entries that a rich text embeds or links to; what does not exist drops out (hygraph.md 3.7). */
final class Embeds {
    private final Listing listing;

    Embeds(Listing listing) {
        this.listing = listing;
    }

    List<Item> references(RichTextValue text, DataFetchingEnvironment environment) {
        View view = text.view();
        Set<Link> links = new LinkedHashSet<>();
        collect(text.ast(), links);
        List<Item> found = new ArrayList<>();
        for (Link link : links) {
            if (view.project().find(link.type()) != null) {
                Relations.see(link, view).ifPresent(found::add);
            }
        }
        return listing.nested(found, null, environment.getArguments());
    }

    private static void collect(@Nullable Object node, Set<Link> links) {
        if (node instanceof Collection<?> many) {
            many.forEach(child -> collect(child, links));
        } else if (node instanceof Map<?, ?> element) {
            Object id = element.get("nodeId");
            Object type = element.get("nodeType");
            if (id != null && type != null) {
                links.add(new Link(type.toString(), id.toString()));
            }
            collect(element.get("children"), links);
        }
    }
}
