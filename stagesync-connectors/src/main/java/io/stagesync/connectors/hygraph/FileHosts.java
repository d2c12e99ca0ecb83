package io.stagesync.connectors.hygraph;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Decides which addresses files may be fetched from. An asset's address is content, so it may be anybody's: it must not
 * lead to what only this machine or its network can reach. Names are judged by where they lead, each time they are used.
 */
final class FileHosts implements Dns {
    private final AssetSettings settings;

    FileHosts(AssetSettings settings) {
        this.settings = settings;
    }

    /** Why an address may not be asked; empty where it may. */
    Optional<String> objection(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return Optional.of("'" + shortened(address) + "' is no http or https address");
        }
        if (!settings.hosts().isEmpty() && !settings.hosts().contains(url.host())) {
            return Optional.of("files from " + url.host() + " are not allowed; allowed are " + settings.hosts());
        }
        try {
            lookup(url.host());
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether somebody elsewhere could fetch from there, too. */
    static boolean isPublic(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return false;
        }
        try {
            return List.of(InetAddress.getAllByName(url.host())).stream().noneMatch(FileHosts::isInner);
        } catch (UnknownHostException e) {
            // A name that only the stage's network knows is worth a try there.
            return true;
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        for (InetAddress address : addresses) {
            if (!isAllowed(host, address)) {
                throw new UnknownHostException("files from " + host
                        + " are not allowed, since it is not a public host. Add it to the asset hosts of the stage");
            }
        }
        return addresses;
    }

    private boolean isAllowed(String host, InetAddress address) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return false;
        } else if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return settings.reach() == AssetSettings.Reach.PUBLIC_AND_LOOPBACK;
        }
        return !isInner(address) || settings.hosts().contains(host);
    }

    private static boolean isInner(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
    }

    private static String shortened(String address) {
        return address.length() <= 100 ? address : address.substring(0, 100) + "...";
    }
}
