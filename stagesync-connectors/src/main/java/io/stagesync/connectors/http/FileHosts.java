package io.stagesync.connectors.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Decides which addresses files may be fetched from. An asset's address is content, so it may be anybody's: it must not
 * lead to what only this machine or its network can reach. Names are judged by where they lead, each time they are used.
 */
public final class FileHosts implements Dns {
    private final Set<String> hosts;
    private final Reach reach;

    /** Which addresses may be asked beside public ones. */
    public enum Reach {
        PUBLIC,
        /** This machine as well, for local stages. */
        PUBLIC_AND_LOOPBACK,
        /** The network of this machine too, for stages that are in it. */
        PUBLIC_AND_PRIVATE;

        /** What files of a stage may be asked that is at an address itself: what is near to it. */
        public static Reach of(URI endpoint) {
            try {
                List<InetAddress> addresses = List.of(InetAddress.getAllByName(endpoint.getHost()));
                if (addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
                    return PUBLIC_AND_LOOPBACK;
                }
                return addresses.stream().anyMatch(FileHosts::isInner) ? PUBLIC_AND_PRIVATE : PUBLIC;
            } catch (UnknownHostException e) {
                return PUBLIC;
            }
        }
    }

    /** @param hosts the hosts that files may come from; empty for all within reach */
    public FileHosts(Set<String> hosts, Reach reach) {
        this.hosts = Set.copyOf(hosts);
        this.reach = reach;
    }

    /**
     * A client for files: it asks no other addresses, also where one leads to another, and fails there with a
     * {@link GuardedRedirects.ForbiddenAddressException}.
     */
    public OkHttpClient guard(OkHttpClient http) {
        return http.newBuilder()
                .dns(this)
                .followRedirects(false)
                .addInterceptor(new GuardedRedirects(this))
                .build();
    }

    /** Why an address may not be asked; empty where it may. */
    public Optional<String> objection(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return Optional.of("'" + shortened(address) + "' is no http or https address");
        }
        if (!hosts.isEmpty() && !hosts.contains(url.host())) {
            return Optional.of("files from " + url.host() + " are not allowed; allowed are " + hosts);
        }
        try {
            lookup(url.host());
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether somebody elsewhere could fetch from there, too. */
    public static boolean isPublic(String address) {
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
            return reach != Reach.PUBLIC;
        }
        return !isInner(address) || reach == Reach.PUBLIC_AND_PRIVATE || hosts.contains(host);
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

    static String shortened(String address) {
        return address.length() <= 100 ? address : address.substring(0, 100) + "...";
    }
}
