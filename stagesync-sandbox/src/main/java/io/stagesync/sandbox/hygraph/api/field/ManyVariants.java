package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Page;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.api.write.Mutations;
import io.stagesync.sandbox.hygraph.api.write.PublishOrder;
import io.stagesync.sandbox.hygraph.api.write.Work;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Map;

/** Publishes a page of variants, or takes it back; variants have no other mutations of many (schema-facts 2). */
final class ManyVariants {
    private final Project project;
    private final Listing listing;
    private final Mutations mutations;

    ManyVariants(Project project, Listing listing, Mutations mutations) {
        this.project = project;
        this.listing = listing;
        this.mutations = mutations;
    }

    Page<Item> page(String name, EntityType type, DataFetchingEnvironment environment) {
        View view = Arguments.result(environment, project);
        PublishOrder order = PublishOrder.of(environment.getArguments());
        return Work.run(view.session(), work -> {
            List<Item> all = mutations.variants(work, type).stream()
                    .flatMap(variant -> view.see(variant.document(), variant.instance()).stream())
                    .toList();
            Page<Item> page = listing.page(all, type, environment.getArguments());
            for (Item item : page.items()) {
                Map<String, Object> where = Map.of("id", item.id());
                if (name.startsWith("publish")) {
                    mutations.publishVariant(work, type, where, order);
                } else {
                    mutations.unpublishVariant(work, type, where, order);
                }
            }
            return page;
        });
    }
}
