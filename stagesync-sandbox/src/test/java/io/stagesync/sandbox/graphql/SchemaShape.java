package io.stagesync.sandbox.graphql;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.SDLNamedDefinition;
import graphql.parser.Parser;
import java.util.List;

/** The definitions of a schema, each as its sorted lines; order and descriptions do not count. */
final class SchemaShape {
    private SchemaShape() {}

    static List<List<String>> of(String sdl) {
        Document document =
                Parser.parse(sdl.replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("(?m)^\\s*\".*\"$", ""));
        return document.getDefinitions().stream()
                .filter(definition -> definition instanceof SDLNamedDefinition)
                .map(definition ->
                        AstPrinter.printAst(definition).lines().sorted().toList())
                .toList();
    }
}
