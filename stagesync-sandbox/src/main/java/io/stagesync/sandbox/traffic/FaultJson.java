package io.stagesync.sandbox.traffic;

import io.stagesync.sandbox.traffic.Fault.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults as JSON: {@code on} lists kinds of requests; {@code every}, {@code first}, {@code only}, {@code above} (requests a
 * second) or {@code chance} with a {@code seed} tell which of them; {@code answer}, {@code drop} ({@code before} or {@code
 * after} it is carried out), {@code cutShort}, {@code delayMillis}, {@code bytesPerSecond} or {@code partial} what happens.
 */
public final class FaultJson {
    private static final Set<String> OCCASIONS = Set.of("every", "first", "only", "above", "chance");
    private static final Set<String> EFFECTS =
            Set.of("answer", "drop", "cutShort", "delayMillis", "bytesPerSecond", "partial");
    private static final Set<String> OTHERS = Set.of("on", "seed");

    private FaultJson() {}

    /**
     * Reads a fault or a list of faults.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static List<Fault> read(JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        if (json.isArray()) {
            json.values().forEach(one -> faults.add(fault(one)));
        } else {
            faults.add(fault(json));
        }
        return faults;
    }

    private static Fault fault(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a fault is an object: " + json);
        }
        TreeSet<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(OCCASIONS);
        unknown.removeAll(EFFECTS);
        unknown.removeAll(OTHERS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("a fault has no '" + unknown.first() + "'");
        }
        return new Fault(kinds(json), occasion(json), effect(json));
    }

    private static Set<RequestKind> kinds(JsonNode json) {
        Set<RequestKind> kinds = EnumSet.noneOf(RequestKind.class);
        for (JsonNode kind : json.path("on").values()) {
            try {
                kinds.add(RequestKind.valueOf(kind.asString("").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("there is no kind of request " + kind);
            }
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("'on' lists the kinds of requests that a fault is about");
        }
        return kinds;
    }

    private static Occasion occasion(JsonNode json) {
        return switch (one(json, OCCASIONS, "")) {
            case "every" -> new Occasion.Every(number(json, "every"));
            case "first" -> new Occasion.First(number(json, "first"));
            case "only" -> new Occasion.Only(number(json, "only"));
            case "above" -> new Occasion.Above(number(json, "above"));
            case "chance" ->
                new Occasion.Chance(
                        json.path("chance").asDouble(0), json.path("seed").asLong(0));
            default -> new Occasion.Always();
        };
    }

    private static Effect effect(JsonNode json) {
        return switch (one(json, EFFECTS, "one of " + new TreeSet<>(EFFECTS) + " tells what happens")) {
            case "drop" ->
                new Effect.Drop(word(json.path("drop"), "before", "after").equals("after"));
            case "cutShort" -> new Effect.CutShort(number(json, "cutShort"));
            case "delayMillis" -> new Effect.Delay(Duration.ofMillis(number(json, "delayMillis")));
            case "bytesPerSecond" -> new Effect.Slow(number(json, "bytesPerSecond"));
            case "partial" -> new Effect.Partial();
            default -> answer(json.path("answer"));
        };
    }

    private static Effect answer(JsonNode json) {
        int status = number(json, "status");
        String body = json.path("body").asString("");
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
        String type = json.path("contentType")
                .asString(body.startsWith("{") ? "application/json" : "text/html; charset=UTF-8");
        return new Effect.Answer(
                status, type, body, headers, json.path("processed").asBoolean(false));
    }

    private static String one(JsonNode json, Set<String> names, String complaint) {
        List<String> found = names.stream().filter(json::has).sorted().toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("a fault has " + found.get(0) + " or " + found.get(1) + ", not both");
        }
        if (found.isEmpty() && !complaint.isEmpty()) {
            throw new IllegalArgumentException(complaint);
        }
        return found.isEmpty() ? "" : found.get(0);
    }

    private static int number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isInt() || value.intValue() < 1) {
            throw new IllegalArgumentException("'" + name + "' is a number from 1 on: " + value);
        }
        return value.intValue();
    }

    private static String word(JsonNode value, String one, String other) {
        String word = value.asString("");
        if (!word.equals(one) && !word.equals(other)) {
            throw new IllegalArgumentException("'" + value.asString("") + "' is neither " + one + " nor " + other);
        }
        return word;
    }

    /** Writes a fault so that it can be read again. */
    public static ObjectNode write(Fault fault) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fault.kinds().stream().sorted().forEach(kind -> json.withArray("on").add(kind.name()));
        write(json, fault.when());
        write(json, fault.effect());
        return json;
    }

    private static void write(ObjectNode json, Occasion when) {
        if (when instanceof Occasion.Every every) {
            json.put("every", every.nth());
        } else if (when instanceof Occasion.First first) {
            json.put("first", first.count());
        } else if (when instanceof Occasion.Only only) {
            json.put("only", only.which());
        } else if (when instanceof Occasion.Above above) {
            json.put("above", above.requestsPerSecond());
        } else if (when instanceof Occasion.Chance chance) {
            json.put("chance", chance.probability()).put("seed", chance.seed());
        }
    }

    private static void write(ObjectNode json, Effect effect) {
        if (effect instanceof Effect.Answer answer) {
            ObjectNode node = json.putObject("answer");
            node.put("status", answer.status()).put("contentType", answer.contentType());
            node.put("body", answer.body()).put("processed", answer.processed());
            ObjectNode headers = node.putObject("headers");
            answer.headers().forEach(headers::put);
        } else if (effect instanceof Effect.Drop drop) {
            json.put("drop", drop.processed() ? "after" : "before");
        } else if (effect instanceof Effect.CutShort cut) {
            json.put("cutShort", cut.bytes());
        } else if (effect instanceof Effect.Delay delay) {
            json.put("delayMillis", delay.by().toMillis());
        } else if (effect instanceof Effect.Slow slow) {
            json.put("bytesPerSecond", slow.bytesPerSecond());
        } else {
            json.put("partial", true);
        }
    }
}
