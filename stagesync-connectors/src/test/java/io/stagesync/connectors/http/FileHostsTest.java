package io.stagesync.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.http.FileHosts.Reach;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileHostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1/a.png",
                "http://[::1]/a.png",
                "http://10.0.0.7/a.png",
                "http://192.168.1.1/a.png",
                "http://0.0.0.0/a.png",
                "http://[fd00::1]/a.png",
                "file:///etc/passwd",
                "ftp://1.1.1.1/a.png",
                "no address"
            })
    void whatOnlyThisMachineOrItsNetworkCanReachIsNotAsked(String address) {
        assertThat(new FileHosts(Set.of(), Reach.PUBLIC).objection(address)).isPresent();
    }

    @Test
    void aPublicAddressMayBeAsked() {
        assertThat(new FileHosts(Set.of(), Reach.PUBLIC).objection("https://1.1.1.1/a.png"))
                .isEmpty();
        assertThat(FileHosts.isPublic("https://1.1.1.1/a.png")).isTrue();
    }

    @Test
    void thisMachineMayBeAskedWhereThatIsAllowedButNeverItsLink() {
        FileHosts hosts = new FileHosts(Set.of(), Reach.PUBLIC_AND_LOOPBACK);

        assertThat(hosts.objection("http://127.0.0.1:8080/a.png")).isEmpty();
        assertThat(hosts.objection("http://169.254.169.254/a.png")).isPresent();
        assertThat(FileHosts.isPublic("http://127.0.0.1:8080/a.png")).isFalse();
    }

    @Test
    void whereHostsAreListedOnlyTheyMayBeAskedAndTheyMayBeInner() {
        FileHosts hosts = new FileHosts(Set.of("10.0.0.7"), Reach.PUBLIC);

        assertThat(hosts.objection("http://10.0.0.7/a.png")).isEmpty();
        assertThat(hosts.objection("https://1.1.1.1/a.png"))
                .hasValueSatisfying(why -> assertThat(why).contains("1.1.1.1"));
    }
}
