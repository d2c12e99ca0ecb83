package io.stagesync.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A setting with its place in the file: a group, a list or a single one. */
sealed interface Node {
    SettingPath path();

    /** Where the value stands. */
    Position position();

    /** Settings by name. */
    record Group(SettingPath path, Position position, Map<String, Member> members) implements Node {
        public Group {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The named setting unless it is missing or has no value. */
        Optional<Node> member(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::node).filter(node -> !isAbsent(node));
        }

        Optional<Group> group(String name) {
            return member(name).filter(Group.class::isInstance).map(Group.class::cast);
        }

        List<Node> items(String name) {
            return member(name)
                    .filter(Series.class::isInstance)
                    .map(series -> ((Series) series).items())
                    .orElse(List.of());
        }

        Optional<Scalar> scalar(String name) {
            return member(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }

        Optional<String> text(String name) {
            return scalar(name).map(Scalar::text);
        }

        private static boolean isAbsent(Node node) {
            return node instanceof Scalar scalar && scalar.isAbsent();
        }
    }

    /**
     * A setting of a group.
     *
     * @param key where its name stands
     */
    record Member(Position key, Node node) {}

    record Series(SettingPath path, Position position, List<Node> items) implements Node {
        public Series {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text with variables put in
     * @param kind what it is
     * @param template as it stands in the file, with the names of its variables
     * @param origin where its text comes from
     */
    record Scalar(SettingPath path, Position position, String text, Kind kind, String template, Origin origin)
            implements Node {
        /** What a single value is; anything in quotes is a text. */
        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            EMPTY
        }

        /** Where a text comes from. */
        enum Origin {
            FILE,
            ENVIRONMENT,
            /** A variable is not set; what it should be is not known. */
            UNSET
        }

        /** Whether it counts as not given: no value, or an optional variable that is empty. */
        boolean isAbsent() {
            return kind == Kind.EMPTY || (origin == Origin.ENVIRONMENT && text.isEmpty());
        }

        /** For messages: the text in quotes, but never what a variable holds. */
        String shown() {
            String shown = origin == Origin.FILE ? text : template;
            return "'" + (shown.length() > 60 ? shown.substring(0, 60) + "..." : shown) + "'";
        }
    }
}
