// SPDX-License-Identifier: GPL-3.0-or-later
// What a transfer costs at least on this machine: one TCP connection, SHA-1 of each chunk, a write of each.
// No protocol, no choice of chunks, nobody else.
//   transferfloor send FILE ADDRESS PORT
//   transferfloor receive FILE ADDRESS PORT BYTES CHUNK-BYTES
#include "peer/sha1.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

sockaddr_in endpointOf(const char* address, const char* port)
{
    sockaddr_in endpoint{};
    endpoint.sin_family = AF_INET;
    endpoint.sin_port = htons(std::uint16_t(std::atoi(port)));
    ::inet_pton(AF_INET, address, &endpoint.sin_addr);
    return endpoint;
}

int fail(const char* what)
{
    std::perror(what);
    return 1;
}

// To everybody who asks, one after another as they come, each by a process of its own.
int send(const char* path, const sockaddr_in& endpoint)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&endpoint), sizeof endpoint) != 0 ||
        ::listen(listener, 16) != 0)
        return fail("listen");
    std::puts("listening");
    std::fflush(stdout);
    for (;;) {
        const int to = ::accept(listener, nullptr, nullptr);
        if (to < 0)
            return fail("accept");
        if (::fork() != 0) {
            ::close(to);
            continue;
        }
        const int file = ::open(path, O_RDONLY);
        struct stat about
        {
        };
        ::fstat(file, &about);
        off_t at = 0;
        while (at<about.st_size&& ::sendfile(to, file, &at, size_t(about.st_size - at))> 0) {
        }
        ::_exit(0);
    }
}

int receive(const char* path, const sockaddr_in& endpoint, long long bytes, size_t chunkBytes)
{
    const int from = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::connect(from, reinterpret_cast<const sockaddr*>(&endpoint), sizeof endpoint) != 0)
        return fail("connect");
    const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    std::vector<char> chunk(chunkBytes);
    for (long long at = 0; at < bytes;) {
        const auto size = size_t(std::min<long long>(bytes - at, (long long)(chunkBytes)));
        if (::recv(from, chunk.data(), size, MSG_WAITALL) != ssize_t(size))
            return fail("recv");
        const QByteArray hash = muster::peer::sha1Of(QByteArrayView(chunk.data(), qsizetype(size)));
        if (hash.size() != 20 || ::pwrite(file, chunk.data(), size, at) != ssize_t(size))
            return fail("pwrite");
        at += (long long)(size);
    }
    std::puts("received and hashed");
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc == 5 && argv[1][0] == 's')
        return send(argv[2], endpointOf(argv[3], argv[4]));
    if (argc == 7)
        return receive(argv[2], endpointOf(argv[3], argv[4]), std::atoll(argv[5]),
                       size_t(std::atoll(argv[6])));
    std::fputs("transferfloor send|receive …\n", stderr);
    return 2;
}
