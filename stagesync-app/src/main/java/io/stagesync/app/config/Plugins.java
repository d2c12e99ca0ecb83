package io.stagesync.app.config;

import io.stagesync.transform.Transformation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Transformations written in Java: found on the class path and in the jars that the configuration names, each jar with a
 * class loader of its own so that their libraries do not meet.
 */
final class Plugins {
    private final Map<String, ServiceLoader.Provider<Transformation>> providers = new LinkedHashMap<>();

    /** Looks for transformations. The jars stay open as long as the program runs. */
    static Plugins find(List<Path> jars) {
        Plugins plugins = new Plugins();
        plugins.addAll(Plugins.class.getClassLoader());
        jars.forEach(jar -> plugins.addAll(classLoader(jar)));
        return plugins;
    }

    private void addAll(ClassLoader loader) {
        ServiceLoader.load(Transformation.class, loader).stream()
                .forEach(provider -> providers.putIfAbsent(provider.type().getName(), provider));
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
        return providers.keySet();
    }

    Transformation create(String name) {
        ServiceLoader.Provider<Transformation> provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("No transformation '" + name + "'");
        }
        return provider.get();
    }
}
