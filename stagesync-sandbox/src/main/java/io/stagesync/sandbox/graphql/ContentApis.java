package io.stagesync.sandbox.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.store.StageStore;
import io.stagesync.sandbox.switches.Switches;
import java.time.Clock;
import java.util.function.Supplier;

/** Builds content APIs over a store. */
public final class ContentApis {
    private final String deliveryEndpoint;
    private final AssetUpload upload;
    private final Supplier<Switches> switches;
    private final Clock clock;

    /**
     * Prepares.
     *
     * @param deliveryEndpoint what asset URLs begin with
     * @param switches asked at every request
     */
    public ContentApis(String deliveryEndpoint, AssetUpload upload, Supplier<Switches> switches, Clock clock) {
        this.deliveryEndpoint = deliveryEndpoint;
        this.upload = upload;
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * Serves a schema over a store that was opened with the same schema.
     *
     * @param sdl a full content API schema, served as it is, or a bare datamodel, from which one is generated
     * @param flavor whose API is generated
     */
    public ContentApi open(String sdl, Flavor flavor, StageStore store) {
        TypeDefinitionRegistry given = new SchemaParser().parse(sdl);
        TypeDefinitionRegistry served = given.getTypeOrNull("Query") != null
                ? given
                : new SchemaParser().parse(ContentSdl.of(store.dataModel(), flavor));
        WhereFilters filters = new WhereFilters(store.dataModel());
        ConventionWiring wiring = new ConventionWiring(
                store.dataModel(),
                new QueryFields(store.dataModel(), filters),
                new MutationFields(store.dataModel(), filters, switches, clock, upload),
                new NodeFields(store.dataModel(), filters, deliveryEndpoint));
        RuntimeWiring.Builder runtime =
                RuntimeWiring.newRuntimeWiring().strictMode(false).wiringFactory(wiring);
        Scalars.ALL.forEach(runtime::scalar);
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(served, runtime.build());
        return new ContentApi(store, switches, schema);
    }
}
