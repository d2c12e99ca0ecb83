package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An environment as sorted lines of text: equal exactly where two environments hold the same content in every stage.
 * Nothing the environment chose is in it: documents go by the names that the caller gives them, components have no ids,
 * files are told by their bytes. Times are left out. A publishing stage does not show links to documents that it does not
 * have, as its API would not.
 *
 * <pre>
 * DRAFT Hotel/ritz
 * DRAFT Hotel/ritz [de]
 * DRAFT Hotel/ritz name[de] = "Das Ritz"
 * DRAFT Hotel/ritz reviews = ["Review/r1","Review/r2"]
 * DRAFT Hotel/ritz sections/0 : Faq
 * DRAFT Hotel/ritz sections/0/open = true
 * DRAFT Destination/rome hotels ~ ["Hotel/ritz"]
 * </pre>
 *
 * The links of a line with {@code ~} are those of the other side, in no order.
 */
public final class HygraphDump {
    private final Function<Link, String> names;
    private final UnaryOperator<String> bytesHash;
    private final Function<Document, List<String>> extra;

    private HygraphDump(
            Function<Link, String> names, UnaryOperator<String> bytesHash, Function<Document, List<String>> extra) {
        this.names = names;
        this.bytesHash = bytesHash;
        this.extra = extra;
    }

    /**
     * Names documents by their ids.
     *
     * @param bytesHash tells a hash of the bytes behind a file's handle
     */
    public static HygraphDump byId(UnaryOperator<String> bytesHash) {
        return new HygraphDump(Link::id, bytesHash, document -> List.of());
    }

    /** The same, with names that mean the same document in each of the environments to compare. */
    public HygraphDump naming(Function<Link, String> documentNames) {
        return new HygraphDump(documentNames, bytesHash, extra);
    }

    /** The same, with the times of creation. */
    public HygraphDump withCreationTimes() {
        return new HygraphDump(names, bytesHash, document -> List.of("createdAt = \"" + document.createdAt() + '"'));
    }

    /** The lines of a whole environment, in one consistent view. */
    public List<String> of(Environment environment) {
        return environment.read(reader -> {
            List<String> lines = new ArrayList<>();
            AssetHandles handles = AssetHandles.of(environment.schema(), reader);
            for (String stage : environment.schema().stages()) {
                dumpStage(environment, reader, stage, handles, lines);
            }
            Collections.sort(lines);
            return List.copyOf(lines);
        });
    }

    private void dumpStage(
            Environment environment, ContentReader reader, String stage, AssetHandles handles, List<String> lines) {
        CanonicalContent values = new CanonicalContent(
                link -> link.type() + "/" + names.apply(link),
                link -> reader.find(stage, link).isPresent(),
                handles);
        for (EntityType type : environment.schema().types()) {
            for (Document document : reader.all(stage, type.name())) {
                String name = stage + " " + type.name() + "/" + names.apply(document.link());
                DocumentLines own = new DocumentLines(environment.schema(), values, bytesHash);
                own.of(type, document).forEach(line -> lines.add(line.isEmpty() ? name : name + " " + line));
                own.derived(type, document.link(), reader, stage).forEach(line -> lines.add(name + " " + line));
                extra.apply(document).forEach(line -> lines.add(name + " " + line));
            }
        }
    }
}
