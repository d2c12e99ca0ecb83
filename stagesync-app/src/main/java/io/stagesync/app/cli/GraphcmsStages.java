package io.stagesync.app.cli;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.ContentGenerator;
import io.stagesync.sandbox.switches.Switches;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Local stages of GraphCMS v1. */
record GraphcmsStages(String sdl, Duration latency) implements LocalStages {
    private static final int MIN_PIXELS = 16;

    @Override
    public void addTo(Sandbox.Builder builder, String name) {
        builder.stage(StageSpec.of(name, sdl).withSwitches(Switches.DEFAULT.withLatency(latency)));
    }

    @Override
    public void fill(Sandbox sandbox, String name, int entries, long seed) {
        SandboxStage stage = sandbox.stage(name);
        ContentGenerator.fill(stage.store(), seed, entries, (index, random) -> {
            int width = MIN_PIXELS + random.nextInt(MIN_PIXELS);
            byte[] png = Pictures.png(random.nextLong(), width, MIN_PIXELS);
            String file = "picture-" + index + ".png";
            StoredFile stored = stage.bucket().put(file, file, "image/png", png, false);
            return new AssetMaker.Made(stored.handle(), file, "image/png", png.length, width, MIN_PIXELS);
        });
    }

    @Override
    public void clone(Sandbox sandbox, String name, String from) {
        sandbox.clone(name, from);
    }

    @Override
    public List<StageText> texts(Sandbox sandbox) {
        return sandbox.stages().stream().<StageText>map(Text::new).toList();
    }

    /** One of them. */
    private record Text(SandboxStage stage) implements StageText {
        @Override
        public String name() {
            return stage.name();
        }

        @Override
        public String lines() {
            return "Stage '" + stage.name() + "'\n"
                    + "  content  " + stage.contentEndpoint() + "  token " + stage.token() + "\n"
                    + "  import   " + stage.importEndpoint() + "  token " + stage.importToken() + "\n"
                    + "  export   " + stage.exportEndpoint() + "  token " + stage.exportToken() + "\n"
                    + "  assets   " + stage.assetStoreEndpoint() + "  key " + stage.assetKey();
        }

        @Override
        public String settings() {
            return "    connector: graphcms1\n"
                    + "    endpoint: " + stage.contentEndpoint() + '\n'
                    + "    token: " + stage.token() + '\n'
                    + "    import: { endpoint: " + stage.importEndpoint() + ", token: " + stage.importToken() + " }\n"
                    + "    export: { endpoint: " + stage.exportEndpoint() + ", token: " + stage.exportToken() + " }\n"
                    + "    assets: { store: " + stage.assetStoreEndpoint() + ", key: " + stage.assetKey() + ", path: /"
                    + stage.projectId() + '-' + stage.name() + " }\n";
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("name", stage.name());
            json.writeStringProperty("endpoint", stage.contentEndpoint());
            json.writeStringProperty("token", stage.token());
            json.writeStringProperty("importEndpoint", stage.importEndpoint());
            json.writeStringProperty("importToken", stage.importToken());
            json.writeStringProperty("exportEndpoint", stage.exportEndpoint());
            json.writeStringProperty("exportToken", stage.exportToken());
            json.writeStringProperty("assetStore", stage.assetStoreEndpoint());
            json.writeStringProperty("assetKey", stage.assetKey());
        }
    }
}
