package io.komdir.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether ports of 127.0.0.1 can be had. */
final class Ports {
    private Ports() {}

    /**
     * Does nothing when the port can be had.
     *
     * @param option the command line option that names another port
     * @throws StartFailure when somebody listens on it, or it needs more rights
     */
    static void requireFree(int port, String option) {
        if (!isFree(port)) {
            throw new StartFailure("port " + port + " is taken; stop what listens there or name another by " + option);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
