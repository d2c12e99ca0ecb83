package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.text.Numbers;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes components, single, many or modular, and variants (hygraph.md 4.6). The verbs are carried out in the order
 * {@code delete update upsert create}.
 */
final class ComponentWriter {
    private final Project project;
    private final ApiSwitches switches;
    private final Values values;

    ComponentWriter(Project project, ApiSwitches switches, Values values) {
        this.project = project;
        this.switches = switches;
        this.values = values;
    }

    void write(Work work, Body body, EntityField field, Map<String, @Nullable Object> verbs, Mode mode) {
        if (verbs.isEmpty()) {
            return;
        }
        List<Instance> instances = new ArrayList<>(Item.instances(body.base().get(field.name())));
        Object delete = verbs.get("delete");
        if (Boolean.TRUE.equals(delete)) {
            instances.clear();
        } else if (!(delete instanceof Boolean)) {
            Elements.of(project, field, delete)
                    .forEach(element -> instances.remove(find(instances, element.type(), element.input())));
        }
        Elements.of(project, field, verbs.get("update")).forEach(element -> {
            Instance old = find(instances, element.type(), element.map("where"));
            replace(work, instances, old, element.map("data"), element.map("position"));
        });
        Elements.of(project, field, verbs.get("upsert")).forEach(element -> upsert(work, field, instances, element));
        // only updates of component lists say a position, and wrap the data for it
        boolean wrapped = mode == Mode.UPDATE && field.list() && field.kind() == FieldKind.COMPONENT;
        Elements.of(project, field, verbs.get("create"))
                .forEach(element -> add(
                        field,
                        instances,
                        create(work, element.type(), wrapped ? element.map("data") : element.input()),
                        wrapped ? element.map("position") : Map.of()));
        body.setMany(field, instances);
    }

    private Instance create(Work work, EntityType type, Map<String, @Nullable Object> data) {
        Body body = Body.empty(type, work.writer().newId());
        if (type.localized()) {
            body.localization(project.defaultLocale());
        }
        values.write(work, body, data, Mode.CREATE);
        return body.toInstance();
    }

    private void add(
            EntityField field, List<Instance> instances, Instance added, Map<String, @Nullable Object> position) {
        if (!field.list() && !instances.isEmpty()) {
            if (!switches.isOn(ApiSwitch.REPLACE_SINGLE_COMPONENT)) {
                throw new Refusal("field \"" + field.name() + "\" already has a component");
            }
            instances.clear();
        }
        Placing.add(instances, added, position, Instance::id);
    }

    private void replace(
            Work work,
            List<Instance> instances,
            Instance old,
            Map<String, @Nullable Object> data,
            Map<String, @Nullable Object> position) {
        Body body = Body.of(project.type(old.type()), old);
        values.write(work, body, data, Mode.UPDATE);
        int place = instances.indexOf(old);
        instances.remove(place);
        if (position.isEmpty()) {
            instances.add(place, body.toInstance());
        } else {
            Placing.add(instances, body.toInstance(), position, Instance::id);
        }
    }

    private void upsert(Work work, EntityField field, List<Instance> instances, Elements.Element element) {
        Map<String, @Nullable Object> data = element.map("data");
        Optional<Instance> old = search(instances, element.type(), element.map("where"));
        if (old.isPresent()) {
            replace(work, instances, old.get(), Elements.map(data.get("update")), element.map("position"));
        } else {
            Instance created = create(work, element.type(), Elements.map(data.get("create")));
            add(field, instances, created, element.map("position"));
        }
    }

    private Instance find(List<Instance> instances, EntityType type, Map<String, @Nullable Object> where) {
        return search(instances, type, where)
                .orElseThrow(() -> new Refusal(type.name() + " with " + where + " does not exist in its parent"));
    }

    private static Optional<Instance> search(
            List<Instance> instances, EntityType type, Map<String, @Nullable Object> where) {
        return instances.stream()
                .filter(instance -> instance.type().equals(type.name()))
                .filter(instance -> where.entrySet().stream()
                        .allMatch(entry -> Numbers.same(entry.getValue(), value(instance, entry.getKey()))))
                .findFirst();
    }

    private static @Nullable Object value(Instance instance, String name) {
        return name.equals("id") ? instance.id() : instance.base().get(name);
    }
}
