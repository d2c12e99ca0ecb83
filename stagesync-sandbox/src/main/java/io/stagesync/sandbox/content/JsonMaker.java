package io.stagesync.sandbox.content;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random JSON: nested objects and arrays, and rich text in the Slate form of GraphCMS v1. */
final class JsonMaker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] BLOCKS = {"paragraph", "heading-one", "heading-two", "block-quote"};
    private static final String[] MARKS = {"bold", "italic", "code"};
    private static final int DEPTH = 3;

    private final Random random;
    private final TextMaker texts;

    JsonMaker(Random random) {
        this.random = random;
        texts = new TextMaker(random);
    }

    /** An object or an array, never a bare scalar, which GraphQL would refuse. */
    JsonNode json() {
        return random.nextBoolean() ? object(DEPTH) : array(DEPTH);
    }

    JsonNode richText() {
        ObjectNode root = NODES.objectNode();
        ArrayNode blocks = root.putArray("nodes");
        for (int i = random.nextInt(4); i >= 0; i--) {
            ObjectNode block = blocks.addObject();
            block.put("object", "block");
            block.put("type", BLOCKS[random.nextInt(BLOCKS.length)]);
            block.putObject("data");
            ObjectNode text = block.putArray("nodes").addObject();
            text.put("object", "text");
            leaves(text.putArray("leaves"));
        }
        return root;
    }

    private void leaves(ArrayNode leaves) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            ObjectNode leaf = leaves.addObject();
            leaf.put("object", "leaf");
            leaf.put("text", texts.words(1 + random.nextInt(10)));
            ArrayNode marks = leaf.putArray("marks");
            if (random.nextInt(3) == 0) {
                ObjectNode mark = marks.addObject();
                mark.put("object", "mark");
                mark.put("type", MARKS[random.nextInt(MARKS.length)]);
                mark.putObject("data");
            }
        }
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(random.nextInt(10_000) / 16.0);
            case 4, 5 -> NODES.stringNode(texts.words(1 + random.nextInt(3)));
            case 6 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set("key" + random.nextInt(100), any(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(any(depth));
        }
        return array;
    }
}
