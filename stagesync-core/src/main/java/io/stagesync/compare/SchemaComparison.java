package io.stagesync.compare;

import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two schemas have in common and where they drift apart, for one model as the transformed entries have it.
 *
 * @param model the source's model after its transformations
 * @param common the fields that both have, as the destination describes them; empty where it lacks the model
 * @param lost names of the source's fields that the destination cannot take
 * @param findings what drifted; the number of entries is not known yet and is 0
 */
public record SchemaComparison(
        ContentModel model, Optional<ContentModel> common, Set<String> lost, List<Problem> findings) {

    /**
     * Compares a model of the source, after its transformations, with the destination's of the same name.
     *
     * @param constants names of fields whose values the configuration gives; they have the destination's type
     * @param severity whether drift stops the run
     */
    public static SchemaComparison of(
            ContentModel model, Set<String> constants, ContentSchema destination, Problem.Severity severity) {
        Optional<ContentModel> other = destination.model(model.name());
        if (other.isEmpty()) {
            Problem missing = problem(
                    severity,
                    Problem.Code.MODEL_MISSING,
                    model.name(),
                    "the destination has no model of this name",
                    "Its entries are left out. Add the model to the destination, or select other models.");
            return new SchemaComparison(model, Optional.empty(), Set.of(), List.of(missing));
        }
        List<Field> common = new ArrayList<>();
        Set<String> lost = new LinkedHashSet<>();
        List<Problem> findings = new ArrayList<>();
        for (Field field : other.get().fields()) {
            Optional<Field> mine = model.field(field.name());
            if (mine.isPresent() && (constants.contains(field.name()) || fits(mine.get(), field))) {
                common.add(field);
            } else if (mine.isEmpty() && field.required()) {
                findings.add(problem(
                        severity,
                        Problem.Code.FIELD_REQUIRED,
                        model.name() + "." + field.name(),
                        "the destination requires this field and the source does not have it",
                        "New entries cannot be created. Give it a value with a 'default' or 'set' transformation."));
            }
        }
        for (Field field : model.fields()) {
            Optional<Field> theirs = other.get().field(field.name());
            if (theirs.isEmpty()) {
                lost.add(field.name());
                findings.add(problem(
                        severity,
                        Problem.Code.FIELD_MISSING,
                        model.name() + "." + field.name(),
                        "the destination has no such field",
                        "Its values are left out. Add the field, or 'rename' or 'remove' it by a transformation."));
            } else if (!constants.contains(field.name()) && !fits(field, theirs.get())) {
                lost.add(field.name());
                findings.add(problem(
                        severity,
                        Problem.Code.FIELD_DIFFERS,
                        model.name() + "." + field.name(),
                        "it is " + describe(field) + " at the source and " + describe(theirs.get())
                                + " at the destination",
                        "Its values are left out. Give both stages the same type, or 'remove' the field."));
            }
        }
        return new SchemaComparison(model, Optional.of(other.get().withFields(common)), lost, findings);
    }

    /**
     * The same with a field that is as good as unique, by which entries are matched.
     *
     * @throws UsageException when the field is not in both stages
     */
    public SchemaComparison withKey(String field) {
        if (common.isEmpty()) {
            return this;
        }
        ContentModel both = common.get();
        if (both.field(field).isEmpty()) {
            throw new UsageException("Cannot match entries of '" + model.name() + "' by '" + field
                    + "': the two stages have no such field in common. They have: "
                    + both.fields().stream().map(Field::name).collect(Collectors.joining(", ")) + ".");
        }
        List<Field> fields = both.fields().stream()
                .map(each -> each.name().equals(field) ? each.asUnique() : each)
                .toList();
        return new SchemaComparison(model, Optional.of(both.withFields(fields)), lost, findings);
    }

    private static Problem problem(
            Problem.Severity severity, Problem.Code code, String subject, String message, String advice) {
        return new Problem(severity, code, Optional.empty(), subject, message, advice, 0);
    }

    private static boolean fits(Field from, Field to) {
        boolean sameType = from.type() == to.type()
                || (from.type() == FieldType.INTEGER && to.type() == FieldType.DECIMAL)
                || (from.type() == FieldType.ENUM && to.type() == FieldType.TEXT);
        return sameType
                && from.list() == to.list()
                && from.localized() == to.localized()
                && (to.targets().isEmpty()
                        || from.type() == FieldType.RICH_TEXT
                        || from.targets().stream().anyMatch(to.targets()::contains));
    }

    private static String describe(Field field) {
        String type = field.isReference()
                ? String.join(" or ", field.targets())
                : field.type().name().toLowerCase(java.util.Locale.ROOT);
        return (field.localized() ? "localized, " : "") + (field.list() ? "a list of " + type : type);
    }
}
