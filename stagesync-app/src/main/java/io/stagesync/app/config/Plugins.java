package io.stagesync.app.config;

import io.stagesync.model.UsageException;
import io.stagesync.transform.Transformation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Transformations written in Java: found on the class path and in the jars that the configuration names, each jar with a
 * class loader of its own so that their libraries do not meet.
 */
final class Plugins {
    private static final String CLASS_PATH = "the class path";

    private final Map<String, Registered> registered = new LinkedHashMap<>();

    /**
     * A transformation that can be made.
     *
     * @param place where it was found, for messages
     */
    private record Registered(ServiceLoader.Provider<Transformation> provider, String place) {}

    /**
     * Looks for transformations. The jars stay open as long as the program runs.
     *
     * @throws UsageException when a jar registers what cannot be loaded
     */
    static Plugins find(List<Path> jars) {
        Plugins plugins = new Plugins();
        plugins.addAll(Plugins.class.getClassLoader(), CLASS_PATH);
        jars.forEach(jar -> plugins.addAll(classLoader(jar), "'" + jar + "'"));
        return plugins;
    }

    private void addAll(ClassLoader loader, String place) {
        try {
            ServiceLoader.load(Transformation.class, loader).stream()
                    .forEach(provider ->
                            registered.putIfAbsent(provider.type().getName(), new Registered(provider, place)));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new UsageException(
                    "Cannot use the plugin " + place + ": " + e.getMessage()
                            + ". Build it against this version of StageSync, for Java 17, and check its META-INF/services.",
                    e);
        }
    }

    private static ClassLoader classLoader(Path jar) {
        try {
            URL[] urls = {jar.toUri().toURL()};
            return new URLClassLoader(jar.getFileName().toString(), urls, Plugins.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Invalid jar '" + jar + "'", e);
        }
    }

    Set<String> names() {
        return registered.keySet();
    }

    /**
     * Makes a transformation.
     *
     * @throws UsageException when its constructor fails
     */
    Transformation create(String name) {
        Registered found = registered.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No transformation '" + name + "'");
        }
        try {
            return found.provider().get();
        } catch (ServiceConfigurationError | LinkageError e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            throw new UsageException(
                    "Cannot make the transformation '" + name + "' of " + found.place() + ": " + why
                            + ". Correct its constructor, or give the plugin the libraries it needs.",
                    e);
        }
    }
}
