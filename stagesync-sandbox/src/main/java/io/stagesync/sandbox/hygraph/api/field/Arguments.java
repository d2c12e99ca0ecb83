package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.Argument;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.CallContext;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the arguments that choose stages and locales: an argument counts before a header, and that before a default. */
final class Arguments {
    private Arguments() {}

    /** The view of a field at the root. */
    static View root(DataFetchingEnvironment environment, Project project) {
        CallContext call = call(environment);
        return new View(
                project, call.session(), stage(environment, call, project), locales(environment, call, project));
    }

    /** How a mutation's result is seen: the draft, in any locale before it would not be seen at all. */
    static View result(DataFetchingEnvironment environment, Project project) {
        CallContext call = call(environment);
        List<String> first = call.localesHeader().isEmpty() ? List.of(project.defaultLocale()) : call.localesHeader();
        List<String> locales = new ArrayList<>(first);
        project.locales().stream().filter(locale -> !first.contains(locale)).forEach(locales::add);
        return new View(project, call.session(), Project.DRAFT, locales);
    }

    static CallContext call(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<CallContext>get(CallContext.class));
    }

    private static String stage(DataFetchingEnvironment environment, CallContext call, Project project) {
        String argument = environment.getArgument("stage");
        if (call.stageHeader().isPresent() && !isGiven(environment, "stage")) {
            String header = call.stageHeader().get();
            if (!project.schema().stages().contains(header)) {
                throw new Refusal("unknown stage \"" + header + "\" in header gcms-stage");
            }
            return header;
        }
        return argument == null ? project.schema().stages().get(0) : argument;
    }

    private static List<String> locales(DataFetchingEnvironment environment, CallContext call, Project project) {
        List<String> argument = environment.getArgument("locales");
        if (!call.localesHeader().isEmpty() && !isGiven(environment, "locales")) {
            for (String locale : call.localesHeader()) {
                if (!project.locales().contains(locale)) {
                    throw new Refusal("unknown locale \"" + locale + "\" in header gcms-locales");
                }
            }
            return call.localesHeader();
        }
        return argument == null ? List.of(project.defaultLocale()) : argument;
    }

    private static boolean isGiven(DataFetchingEnvironment environment, String name) {
        for (Argument argument : environment.getField().getArguments()) {
            if (argument.getName().equals(name)) {
                return !(argument.getValue() instanceof VariableReference variable)
                        || environment.getVariables().containsKey(variable.getName());
            }
        }
        return false;
    }

    /**
     * The view of a relation below an item. {@code locales} replaces what was chosen above it; {@code forceParentLocale}
     * leaves only the locale in which the parent is shown, as the schemas describe it.
     */
    static View below(Item item, Map<String, @Nullable Object> arguments) {
        View view = item.view();
        if (arguments.get("locales") instanceof List<?> locales) {
            view = view.withLocales(locales.stream().map(String::valueOf).toList());
        }
        if (Boolean.TRUE.equals(arguments.get("forceParentLocale"))
                && !item.locale().isEmpty()) {
            view = view.withLocales(List.of(item.locale()));
        }
        return view;
    }
}
