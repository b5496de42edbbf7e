// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.service;

import io.github.wslnet.internal.powershell.EnumNames;
import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-Service} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code ServiceController}, {@code ServiceControllerStatus} and {@code ServiceStartMode} of .NET. Numbers
 * of enumerations, which JSON has, become their names.
 *
 * @since 0.1.0
 */
public final class ServiceOutput {
    private static final EnumNames STATUSES = EnumNames.from(
            1, "Stopped", "StartPending", "StopPending", "Running", "ContinuePending", "PausePending", "Paused");
    private static final EnumNames START_TYPES = EnumNames.from(0, "Boot", "System", "Automatic", "Manual", "Disabled");

    private static final Property<String> STATUS = Property.choice(STATUSES, "Status");
    private static final Property<String> NAME = Property.text("Name", "ServiceName");
    private static final Property<String> DISPLAY_NAME = Property.text("DisplayName");
    private static final Property<String> START_TYPE = Property.choice(START_TYPES, "StartType");

    private static final RecordShape SHAPE = RecordShape.of("get-service", STATUS, NAME, DISPLAY_NAME, START_TYPE);

    private ServiceOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no object in it; it names the line and what was expected
     */
    public static Parsed<List<ListedService>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, ServiceOutput::row);
    }

    private static Optional<ListedService> row(PowerShellRecord record) {
        return record.get(NAME)
                .map(found -> new ListedService.Builder()
                        .name(found)
                        .status(record.get(STATUS))
                        .displayName(record.get(DISPLAY_NAME))
                        .startType(record.get(START_TYPE))
                        .build());
    }
}
