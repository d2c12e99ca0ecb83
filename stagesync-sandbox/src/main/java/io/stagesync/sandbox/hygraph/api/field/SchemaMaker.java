package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FastSchemaGenerator;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.PageLimits;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import io.stagesync.sandbox.hygraph.api.write.Mutations;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the executable schema: the SDL as it is, and for each field what answers it. */
public final class SchemaMaker implements WiringFactory {
    private static final TypeResolver RESOLVER = resolution -> {
        Object object = resolution.getObject();
        String type = object instanceof Item item ? item.type().name() : TokenUser.TYPE;
        return resolution.getSchema().getObjectType(type);
    };

    private final Project project;
    private final EntityFields entities;
    private final ValueFields values;
    private final QueryFields queries;
    private final MutationFields mutations;
    private final Map<String, TypeRole> roles = new HashMap<>();

    private SchemaMaker(Project project, AssetActions assets, ApiSwitches switches) {
        this.project = project;
        Listing listing = new Listing(project, PageLimits.of(switches));
        this.entities = new EntityFields(project, listing, assets);
        this.values = new ValueFields(listing);
        this.queries = new QueryFields(project, listing);
        this.mutations = new MutationFields(project, listing, new Mutations(project, assets, switches));
    }

    public static GraphQLSchema make(Project project, AssetActions assets, ApiSwitches switches) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new SchemaMaker(project, assets, switches))
                .build();
        return new FastSchemaGenerator()
                .makeExecutableSchema(
                        SchemaGenerator.Options.defaultOptions().withValidation(false),
                        project.schema().definitions(),
                        wiring);
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        return Scalars.of(environment.getScalarTypeDefinition());
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return RESOLVER;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return RESOLVER;
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
        return true;
    }

    @Override
    public @Nullable DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
        String owner = environment.getParentType().getName();
        String name = environment.getFieldDefinition().getName();
        if (owner.equals("Query")) {
            return queries.fetcher(environment.getFieldDefinition());
        }
        if (owner.equals("Mutation")) {
            return mutations.fetcher(environment.getFieldDefinition());
        }
        EntityType type = project.find(owner);
        if (type != null) {
            return entities.fetcher(type, name);
        }
        TypeRole role = roles.computeIfAbsent(
                owner,
                ignored ->
                        project.schema().definitions().getTypeOrNull(owner) instanceof ObjectTypeDefinition definition
                                ? TypeRole.of(definition)
                                : TypeRole.OTHER);
        return values.fetcher(role, name);
    }
}
