package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Finder;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates, updates and deletes documents, at the root of a mutation or inside another document's data. */
final class Documents {
    private final Project project;
    private final ApiSwitches switches;
    private final Finder finder;
    private final Values values;
    private final AssetFiles files;
    private final DocumentStore store;
    private final ComponentLocales componentLocales;

    Documents(Project project, AssetActions assets, ApiSwitches switches) {
        this.project = project;
        this.switches = switches;
        this.finder = new Finder(project);
        this.files = new AssetFiles(assets, project.schema().uploads());
        this.values = new Values(project, switches, this, files);
        this.store = new DocumentStore(project);
        this.componentLocales = new ComponentLocales(project, switches);
    }

    Optional<Document> find(Work work, EntityType type, Map<?, ?> where) {
        return finder.find(work.writer(), Project.DRAFT, type.name(), where);
    }

    /** The document that a nested input names; fails with a {@link Refusal} if there is none. */
    Document need(Work work, EntityType type, Map<?, ?> where) {
        return find(work, type, where)
                .orElseThrow(() -> new Refusal(type.name() + " with " + where + " does not exist"));
    }

    /**
     * Creates a document.
     *
     * @param id chosen by the environment
     * @param links what it must link to because of where it is created
     */
    void create(Work work, EntityType type, String id, Map<String, @Nullable Object> data, Map<String, Object> links) {
        work.need("create", type.name());
        Body body = Body.empty(type, id);
        body.base().putAll(links);
        if (type.localized() && (!onDemand() || givesLocalized(type, data))) {
            body.localization(project.defaultLocale());
        }
        if (type.kind() == EntityType.Kind.ASSET) {
            files.create(body, data);
        }
        values.write(work, body, data, Mode.CREATE);
        componentLocales.check(body);
        store.create(work, body, data.get("createdAt"), data.get("updatedAt"));
    }

    private boolean onDemand() {
        return switches.isOn(ApiSwitch.DEFAULT_LOCALIZATION_ON_DEMAND);
    }

    private static boolean givesLocalized(EntityType type, Map<String, @Nullable Object> data) {
        return type.fields().stream().filter(EntityField::localized).anyMatch(field -> data.get(field.name()) != null);
    }

    void update(Work work, Document document, Map<String, @Nullable Object> data) {
        EntityType type = project.type(document.type());
        work.need("update", type.name());
        Body body = Body.of(type, document);
        if (type.kind() == EntityType.Kind.ASSET) {
            files.update(body, data);
        }
        values.write(work, body, data, Mode.UPDATE);
        componentLocales.check(body);
        store.update(work, document, body);
    }

    /** Changes the links of a document from their other end. */
    void relink(Work work, Link link, String field, UnaryOperator<List<Link>> change) {
        work.need("update", link.type());
        Document document = work.writer()
                .find(Project.DRAFT, link)
                .orElseThrow(() -> new Refusal(link.type() + " with id " + link.id() + " does not exist"));
        Body body = Body.of(project.type(document.type()), document);
        EntityField owning = project.field(document.type(), field).orElseThrow();
        body.setMany(owning, change.apply(Relinking.links(body.base().get(field))));
        store.update(work, document, body);
    }

    /** Removes a document from every stage (hygraph.md 2). */
    void delete(Work work, Link link) {
        work.need("delete", link.type());
        for (String stage : project.schema().stages()) {
            if (!stage.equals(Project.DRAFT)) {
                work.writer().remove(stage, link);
            }
        }
        work.writer().remove(Project.DRAFT, link);
    }
}
