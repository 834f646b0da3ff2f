package io.komdir.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a token that the local services accept, and nothing else. */
@Command(name = "token", description = "print a token for the local services")
final class TokenCommand implements Callable<Integer> {
    private static final List<String> ROLES = List.of("director", "head", "auditor", "recruiter", "viewer", "crm");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int YEAR_IN_HOURS = 8760;

    @Spec
    private CommandSpec spec;

    @Option(names = "--organization", paramLabel = "CODE", required = true, description = "code of the organization")
    private String organization;

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "director, head, auditor, …")
    private String role;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "8",
            description = "how long it is good for, 1 to 8760 (default: ${DEFAULT-VALUE})")
    private int hours;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder of the local run (default: .komdir)")
    private Path data;

    @Override
    public Integer call() throws IOException {
        require(CODE.matcher(organization).matches(), "--organization takes 1 to 64 letters, digits and . _ : -");
        require(ROLES.contains(role), "unknown role '" + role + "'; roles are " + String.join(", ", ROLES));
        require(hours >= 1 && hours <= YEAR_IN_HOURS, "--hours takes 1 to " + YEAR_IN_HOURS);
        DataFolder folder = Repository.data(data);
        System.out.println(LocalTokens.of(folder).token(organization, role, Duration.ofHours(hours)));
        return 0;
    }

    private void require(boolean right, String line) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), line);
        }
    }
}
