// SPDX-License-Identifier: GPL-3.0-or-later
// Answers each datagram at once with the same number of bytes, which look like an announce reply, and does
// nothing else: what UDP costs on this computer. nullresponder ADDRESS BYTES; prints its port.
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/prctl.h>
#include <sys/signal.h>
#include <sys/socket.h>

namespace {

constexpr std::size_t batch = 64;
std::array<std::array<char, 2048>, batch> requests, replies;
std::array<sockaddr_in, batch> askers;
std::array<iovec, batch> requestParts, replyParts;
std::array<mmsghdr, batch> incoming, outgoing;

void prepare(std::size_t replyBytes)
{
    for (std::size_t i = 0; i < batch; ++i) {
        requestParts[i] = {requests[i].data(), requests[i].size()};
        replyParts[i] = {replies[i].data(), replyBytes};
        incoming[i].msg_hdr.msg_iov = &requestParts[i];
        outgoing[i].msg_hdr.msg_iov = &replyParts[i];
        incoming[i].msg_hdr.msg_iovlen = outgoing[i].msg_hdr.msg_iovlen = 1;
        incoming[i].msg_hdr.msg_name = outgoing[i].msg_hdr.msg_name = &askers[i];
        outgoing[i].msg_hdr.msg_namelen = sizeof askers[i];
        replies[i][3] = 1; // an announce reply
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    prepare(std::strtoul(argv[2], nullptr, 10));
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    const int bytes = 4 << 20;
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    ::inet_pton(AF_INET, argv[1], &own.sin_addr);
    socklen_t length = sizeof own;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&own), length) != 0 ||
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&own), &length) != 0)
        return 1;
    std::printf("port %d\n", ntohs(own.sin_port));
    std::fflush(stdout);
    for (;;) {
        for (mmsghdr& message : incoming)
            message.msg_hdr.msg_namelen = sizeof(sockaddr_in);
        const int count = ::recvmmsg(socket, incoming.data(), batch, MSG_WAITFORONE, nullptr);
        for (int i = 0; i < count; ++i)
            std::memcpy(replies[std::size_t(i)].data() + 4, requests[std::size_t(i)].data() + 12, 4);
        if (count > 0)
            ::sendmmsg(socket, outgoing.data(), unsigned(count), 0);
    }
}
