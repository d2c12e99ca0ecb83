package io.stagesync.sandbox.hygraph.api;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures the CPU time of many creations and of reading them page by page; run by hand. */
final class SpeedProbe {
    private static final int ENTRIES = 10_000;
    private static final int BATCH = 50;

    private SpeedProbe() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 4; round++) {
            ApiRun run = ApiRun.of("shop-variants-with-accounts");
            long start = cpuMillis();
            create(run);
            long created = cpuMillis();
            int read = read(run);
            System.out.println("create " + (created - start) + " ms, read " + read + " in " + (cpuMillis() - created)
                    + " ms of CPU");
        }
    }

    private static void create(ApiRun run) {
        StringBuilder query = new StringBuilder("mutation(");
        for (int i = 0; i < BATCH; i++) {
            query.append("$d").append(i).append(": ProductCreateInput! ");
        }
        query.append(") {");
        for (int i = 0; i < BATCH; i++) {
            query.append(" m")
                    .append(i)
                    .append(": createProduct(data: $d")
                    .append(i)
                    .append(") { id }");
        }
        query.append(" }");
        for (int from = 0; from < ENTRIES; from += BATCH) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            for (int i = 0; i < BATCH; i++) {
                variables.put("d" + i, product(from + i));
            }
            run.ok(query.toString(), variables);
        }
    }

    private static Map<String, Object> product(int number) {
        String text = "About product " + number + ": " + "well made, ".repeat(35);
        Map<String, Object> german = Map.of("name", "Hemd " + number, "description", text, "price", number);
        return Map.of(
                "slug",
                "product-" + number,
                "name",
                "Shirt " + number,
                "description",
                text,
                "price",
                number,
                "localizations",
                Map.of("create", List.of(Map.of("locale", "de", "data", german))));
    }

    private static int read(ApiRun run) {
        String query = "query($after: String) { productsConnection(stage: DRAFT, locales: [en, de], first: 100,"
                + " orderBy: id_ASC, after: $after) { edges { node { id slug updatedAt images(first: 100) { id }"
                + " reviews(first: 100) { id } categories(first: 100) { id } localizations(includeCurrent: true) {"
                + " locale name description price } documentInStages { stage updatedAt } } }"
                + " pageInfo { hasNextPage endCursor } aggregate { count } } }";
        int read = 0;
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        while (true) {
            ApiRun.Reply reply = run.ok(query, variables);
            read += reply.at("productsConnection/edges").size();
            if (!reply.at("productsConnection/pageInfo/hasNextPage").asBoolean()) {
                return read;
            }
            variables.put("after", reply.text("productsConnection/pageInfo/endCursor"));
        }
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
