// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.configuration2.INIConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.ini4j.Ini;

/** Libraries that read a file like {@code wsl.conf}, set {@code network.hostname} and write the file. */
enum ConfigTool {
    WSL_NET("wsl-net") {
        @Override
        byte[] copy(byte[] file) {
            return DistroConfig.parse(file).toBytes();
        }

        @Override
        byte[] withHostname(byte[] file, String value) {
            return DistroConfig.parse(file).with(DistroSettings.HOSTNAME, value).toBytes();
        }
    },

    JGIT("JGit Config") {
        @Override
        byte[] copy(byte[] file) throws IOException {
            return bytes(parse(file).toText());
        }

        @Override
        byte[] withHostname(byte[] file, String value) throws IOException {
            Config config = parse(file);
            config.setString("network", null, "hostname", value);
            return bytes(config.toText());
        }

        private static Config parse(byte[] file) throws IOException {
            Config config = new Config();
            try {
                config.fromText(text(file));
            } catch (ConfigInvalidException e) {
                throw new IOException(e);
            }
            return config;
        }
    },

    INI4J("ini4j") {
        @Override
        byte[] copy(byte[] file) throws IOException {
            return written(new Ini(new StringReader(text(file))));
        }

        @Override
        byte[] withHostname(byte[] file, String value) throws IOException {
            Ini ini = new Ini(new StringReader(text(file)));
            ini.put("network", "hostname", value);
            return written(ini);
        }

        private static byte[] written(Ini ini) throws IOException {
            StringWriter writer = new StringWriter();
            ini.store(writer);
            return bytes(writer.toString());
        }
    },

    COMMONS("commons-configuration2") {
        @Override
        byte[] copy(byte[] file) throws IOException {
            return written(parse(file));
        }

        @Override
        byte[] withHostname(byte[] file, String value) throws IOException {
            INIConfiguration ini = parse(file);
            ini.setProperty("network.hostname", value);
            return written(ini);
        }

        private static INIConfiguration parse(byte[] file) throws IOException {
            INIConfiguration ini = new INIConfiguration();
            try {
                ini.read(new StringReader(text(file)));
            } catch (ConfigurationException e) {
                throw new IOException(e);
            }
            return ini;
        }

        private static byte[] written(INIConfiguration ini) throws IOException {
            StringWriter writer = new StringWriter();
            try {
                ini.write(writer);
            } catch (ConfigurationException e) {
                throw new IOException(e);
            }
            return bytes(writer.toString());
        }
    };

    private final String title;

    ConfigTool(String title) {
        this.title = title;
    }

    /** Reads a file and writes it with nothing changed. */
    abstract byte[] copy(byte[] file) throws IOException;

    /** Reads a file, sets {@code network.hostname}, and writes it. */
    abstract byte[] withHostname(byte[] file, String value) throws IOException;

    /** Returns the library's name. */
    String title() {
        return title;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
