package io.stagesync.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer, and what a broken or hostile server may make of it. */
record DamagedAnswer(int status, ByteString body) {
    private static final int[] STATUS = {200, 204, 206, 302, 400, 403, 404, 409, 413, 418, 429, 500, 503, 599};
    private static final List<String> TEXTS = List.of(
            "",
            "null",
            "[]",
            "0",
            "\"data\"",
            "{}",
            "{\"data\":null}",
            "{\"data\":[]}",
            "{\"data\":{\"__schema\":null}}",
            "{\"errors\":\"all of it\"}",
            "{\"errors\":[null, 3, {\"message\":{\"a\":[]}, \"path\":{\"a\":1}, \"extensions\":[], \"locations\":7}]}",
            "{\"data\":{},\"errors\":[{\"path\":[null,{},[1]]}]}",
            "<html><body>Bad Gateway</body></html>",
            "\uFEFF{\"data\":{}}",
            "{\"data\":{\"a\":1e400000}}",
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e999",
            "99999999999999999999999999",
            "\"../../etc/passwd\"",
            "\"__proto__\"",
            "\"\\u0000\\ud800\"",
            "\"2026-02-30T25:61:00Z\"",
            "[[[[[[[[null]]]]]]]]",
            "{\"id\":{\"id\":[]}}",
            "[null,null]");

    DamagedAnswer damage(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new DamagedAnswer(STATUS[random.nextInt(STATUS.length)], body);
            case 1 -> new DamagedAnswer(status, body.substring(0, random.nextInt(body.size() + 1)));
            case 2 -> text(TEXTS.get(random.nextInt(TEXTS.size())));
            case 3 -> flipped(random);
            default -> inside(random);
        };
    }

    private DamagedAnswer text(String text) {
        return new DamagedAnswer(status, ByteString.encodeUtf8(text));
    }

    private DamagedAnswer flipped(Random random) {
        byte[] bytes = body.toByteArray();
        for (int i = 0; i < 4 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new DamagedAnswer(status, ByteString.of(bytes));
    }

    /** The right form with some wrong values. */
    private DamagedAnswer inside(Random random) {
        JsonNode root = Json.parse(body.utf8()).orElseGet(Json::object);
        for (int wound = 1 + random.nextInt(3); wound > 0; wound--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            if (holders.isEmpty()) {
                break;
            }
            damage(holders.get(random.nextInt(holders.size())), random);
        }
        return text(Json.write(root));
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && node.size() > 0) {
            holders.add(node);
            node.values().forEach(child -> collect(child, holders));
        }
    }

    private static void damage(JsonNode holder, Random random) {
        JsonNode strange = Json.parse(VALUES.get(random.nextInt(VALUES.size()))).orElseGet(Json::array);
        int kind = random.nextInt(4);
        if (holder instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (kind) {
                case 0 -> object.remove(name);
                case 1 ->
                    object.set(
                            names.get(random.nextInt(names.size())),
                            object.get(name).deepCopy());
                default -> object.set(name, strange);
            }
        } else if (holder instanceof ArrayNode array) {
            int place = random.nextInt(array.size());
            switch (kind) {
                case 0 -> array.remove(place);
                case 1 -> array.add(array.get(place).deepCopy());
                default -> array.set(place, strange);
            }
        }
    }
}
