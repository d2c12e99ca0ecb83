package io.stagesync.app.cli;

import picocli.CommandLine.IVersionProvider;

/** Which StageSync this is, from the jar it runs from, and on which Java. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "stagesync " + (version == null ? "(built from source)" : version), "Java " + Runtime.version()
        };
    }
}
