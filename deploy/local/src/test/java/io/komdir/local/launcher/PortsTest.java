package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.servers.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldNameThePortAndTheOptionWhenItIsTaken() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // When / Then
            assertThatThrownBy(() -> Ports.requireFree(port, "--kpi-port"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(String.valueOf(port))
                    .hasMessageContaining("--kpi-port");
        }
    }

    @Test
    void shouldSayNothingWhenThePortIsFree() throws Exception {
        // Given
        int port = FreePorts.find(1).get(0);

        // When / Then
        assertThatNoException().isThrownBy(() -> Ports.requireFree(port, "--kpi-port"));
    }

    @Test
    void shouldFindDifferentPortsWhenSeveralAreWanted() throws Exception {
        // Given
        int wanted = 5;

        // When
        var ports = FreePorts.find(wanted);

        // Then
        assertThat(ports).hasSize(wanted).doesNotHaveDuplicates();
    }
}
